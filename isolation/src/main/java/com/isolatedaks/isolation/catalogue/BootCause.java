package com.isolatedaks.isolation.catalogue;

import javax.annotation.Nullable;

/**
 * Why nodes do not boot.
 *
 * @param id stable, {@code cache-rule}
 * @param title what is wrong, without a full stop
 * @param check the command that shows it; names in braces are those of a cluster, in angle brackets those to look up
 * @param mend what to do, or the command that does it
 * @param docs the page that says so
 * @param unseen why no state can show it; null if one can
 */
public record BootCause(String id, String title, String check, String mend, String docs, @Nullable String unseen) {}
