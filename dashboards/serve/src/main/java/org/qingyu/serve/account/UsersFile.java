package org.qingyu.serve.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.home.YamlMapping;
import org.qingyu.region.Region;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.folder.OwnerOnly;
import org.qingyu.serve.gate.GateRole;
import org.qingyu.serve.gate.PasswordHash;

/** {@code HOME/users.yaml}: every account with its role. Read and checked whole. */
public final class UsersFile {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{1,63}");
    private static final Set<String> RESERVED = Set.of(ServedTrino.DASHBOARDS_USER, ServedTrino.OWNER_USER, "admin");
    /** The roles that accounts have. */
    public static final List<GateRole> GIVEN =
            List.of(GateRole.COUNTY, GateRole.ANALYST, GateRole.TOWN, GateRole.OPERATOR);

    private UsersFile() {}

    public static Path of(Home home) {
        return home.root().resolve("users.yaml");
    }

    /** The file of a home; exit 3 where no server has made it yet. */
    public static Path require(Home home) {
        Path file = of(home);
        if (!Files.exists(file)) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "users.yaml",
                    "none",
                    home.root().toString(),
                    "'qingyu serve' makes it at its first start");
        }
        return file;
    }

    /**
     * Adds an account at the end of the file, unless the file would be wrong with it.
     *
     * @param towns codes of every town there ever was
     */
    public static void add(Path file, Account account, Set<String> towns) throws IOException {
        String text = Files.readString(file);
        replace(file, text + (text.endsWith("\n") ? "" : "\n") + lineOf(account), towns);
    }

    /** Changes the password of an account that stands on one line, as all that were written by this program do. */
    public static void setPassword(Path file, String name, PasswordHash hash, Set<String> towns) throws IOException {
        String text = Files.readString(file);
        Matcher line = Pattern.compile("(?m)^( +" + Pattern.quote(name) + ": *\\{)(.*)(\\}\\s*)$")
                .matcher(text);
        if (!line.find()) {
            throw QingyuError.of(
                    ExitCode.USAGE,
                    "the account '" + name + "' on one line of its own",
                    "none",
                    file.toString(),
                    "'qingyu users' lists the accounts");
        }
        String others = line.group(2).replaceAll(",? *password: *\"[^\"]*\"", "");
        String changed = line.group(1) + others + ", password: \"" + hash.text() + "\"" + line.group(3);
        replace(file, text.substring(0, line.start()) + changed + text.substring(line.end()), towns);
    }

    private static void replace(Path file, String text, Set<String> towns) throws IOException {
        read(YamlMapping.parse(file.toString(), text), towns);
        OwnerOnly.write(file, text.getBytes(UTF_8));
    }

    /**
     * The accounts of the file.
     *
     * @param towns codes of every town there ever was
     * @throws QingyuError exit 2 with all problems
     */
    public static List<Account> read(Path file, Set<String> towns) {
        return read(YamlMapping.read(file), towns);
    }

    static List<Account> read(YamlMapping yaml, Set<String> towns) {
        var accounts = new ArrayList<Account>();
        YamlMapping users = yaml.mapping("users");
        for (String name : users.keys()) {
            YamlMapping user = users.mapping(name);
            if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
                users.reject(
                        name,
                        "expected a name of 2 to 64 letters, digits, '_', '.' and '-' other than "
                                + String.join(", ", RESERVED.stream().sorted().toList()));
            }
            accounts.add(account(name, user, towns));
        }
        yaml.finish();
        return List.copyOf(accounts);
    }

    private static Account account(String name, YamlMapping user, Set<String> towns) {
        String code = user.required("role", GateRole.COUNTY.code());
        Optional<GateRole> role = GateRole.find(code).filter(GIVEN::contains);
        if (role.isEmpty()) {
            user.reject("role", "expected county, analyst, town or operator, found '" + code + "'");
        }
        PasswordHash hash =
                user.text("password").flatMap(text -> hashOf(user, text)).orElse(null);
        @Nullable String region = user.text("region").orElse(null);
        boolean restricted =
                user.value("restricted", "true or false", UsersFile::flag).orElse(false);
        if (role.filter(GateRole.TOWN::equals).isPresent()) {
            checkTown(user, towns, region, hash, restricted);
        } else if (region != null) {
            user.reject("region", "expected a region only beside the role town, found one");
        }
        return new Account(name, role.orElse(GateRole.TOWN), region, hash, restricted);
    }

    private static void checkTown(
            YamlMapping user,
            Set<String> towns,
            @Nullable String region,
            @Nullable PasswordHash hash,
            boolean restricted) {
        if (region == null) {
            user.required("region", "");
        } else if (!towns.contains(region)) {
            user.reject("region", "expected the code of a town of the region list, found '" + region + "'");
        }
        if (hash != null) {
            user.reject(
                    "password",
                    "expected none: a town reads through dashboards, because plans and statistics of SQL tell figures of"
                            + " whole tables");
        }
        if (restricted) {
            user.reject("restricted", "expected it for no town");
        }
    }

    /** The problem never repeats what stands there: it may be a password. */
    private static Optional<PasswordHash> hashOf(YamlMapping user, String text) {
        Optional<PasswordHash> hash = PasswordHash.find(text);
        if (hash.isEmpty()) {
            user.reject("password", "expected a hash as 'qingyu users password NAME' makes it, found another text");
        }
        return hash;
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("A flag must be true or false");
        }
        return text.equals("true");
    }

    /** The text of a first file: its head, then one account a line. */
    static String textOf(List<Account> accounts) {
        var text = new StringBuilder(HEAD);
        accounts.forEach(account -> text.append(lineOf(account)));
        return text.toString();
    }

    /** An account as a line of the file. */
    static String lineOf(Account account) {
        var line = new StringBuilder("  ")
                .append(account.name())
                .append(": {role: ")
                .append(account.role().code());
        String region = account.region();
        if (region != null) {
            line.append(", region: \"").append(region).append('"');
        }
        PasswordHash hash = account.hash();
        if (hash != null) {
            line.append(", password: \"").append(hash.text()).append('"');
        }
        if (account.restricted()) {
            line.append(", restricted: true");
        }
        return line.append("}\n").toString();
    }

    /** The name of a town's first account: only what is allowed in names is kept of its code. */
    static String nameOf(Region town) {
        return "town_" + town.code().replaceAll("[^A-Za-z0-9_.-]", "-");
    }

    static byte[] bytesOf(List<Account> accounts) {
        return textOf(accounts).getBytes(UTF_8);
    }

    private static final String HEAD = """
            # Who reads the lake 账户. 'serve' reads this file at its start and whenever it changes; problems are listed all at once.
            # role: county 县级, analyst 分析, operator 运维 read the whole county, and no one writes;
            #       town 镇街 reads its own town and villages (region: the town's code), through dashboards only: no password.
            # password: its hash, made by 'qingyu users password NAME'. Without one nobody logs in under the name.
            # restricted: true opens the schema 'restricted' to an account of county or analyst.
            users:
            """;
}
