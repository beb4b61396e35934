package org.qingyu.trino.plugin;

import io.trino.spi.Plugin;
import io.trino.spi.eventlistener.EventListener;
import io.trino.spi.eventlistener.EventListenerFactory;
import io.trino.spi.resourcegroups.ResourceGroupConfigurationManager;
import io.trino.spi.resourcegroups.ResourceGroupConfigurationManagerContext;
import io.trino.spi.resourcegroups.ResourceGroupConfigurationManagerFactory;
import io.trino.spi.security.PasswordAuthenticator;
import io.trino.spi.security.PasswordAuthenticatorFactory;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.qingyu.serve.gate.AuditFile;
import org.qingyu.serve.gate.GateAccounts;

/** What Qingyu brings into Trino. Every factory is called {@code qingyu} and told its files by its properties. */
public final class QingyuPlugin implements Plugin {

    private static final String NAME = "qingyu";

    @Override
    public Iterable<PasswordAuthenticatorFactory> getPasswordAuthenticatorFactories() {
        return List.of(new PasswordAuthenticatorFactory() {
            @Override
            public String getName() {
                return NAME;
            }

            @Override
            public PasswordAuthenticator create(Map<String, String> config) {
                return new AccountAuthenticator(accounts(config));
            }
        });
    }

    @Override
    public Iterable<ResourceGroupConfigurationManagerFactory> getResourceGroupConfigurationManagerFactories() {
        return List.of(new ResourceGroupConfigurationManagerFactory() {
            @Override
            public String getName() {
                return NAME;
            }

            @Override
            public ResourceGroupConfigurationManager<?> create(
                    Map<String, String> config, ResourceGroupConfigurationManagerContext context) {
                return new RoleGroups(accounts(config));
            }
        });
    }

    @Override
    public Iterable<EventListenerFactory> getEventListenerFactories() {
        return List.of(new EventListenerFactory() {
            @Override
            public String getName() {
                return NAME;
            }

            @Override
            public EventListener create(Map<String, String> config, EventListenerContext context) {
                return new QueryAuditor(
                        new AuditFile(Path.of(config.get("audit.folder")), ZoneId.of(config.get("audit.zone"))));
            }
        });
    }

    private static GateAccounts accounts(Map<String, String> config) {
        return new GateAccounts(Path.of(config.get("accounts.file")));
    }
}
