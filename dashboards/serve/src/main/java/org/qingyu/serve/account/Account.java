package org.qingyu.serve.account;

import org.jspecify.annotations.Nullable;
import org.qingyu.serve.gate.GateRole;
import org.qingyu.serve.gate.PasswordHash;

/**
 * Somebody who reads the lake.
 *
 * @param region code of the town a town's account belongs to, null for the others
 * @param hash of the password; null where nobody can log in under this name
 * @param restricted whether the schema {@code restricted} may be read
 */
public record Account(
        String name,
        GateRole role,
        @Nullable String region,
        @Nullable PasswordHash hash,
        boolean restricted) {}
