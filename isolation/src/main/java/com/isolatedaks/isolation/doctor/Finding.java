package com.isolatedaks.isolation.doctor;

import com.isolatedaks.isolation.catalogue.BootCause;

/**
 * A cause, with what the state shows of it.
 *
 * @param cause the cause
 * @param evidence {@code found}, {@code unseen} or {@code in order}
 * @param pool the pool whose nodes it is about
 * @param shows what the state shows
 * @param check the command that shows it, with the names of the stack
 * @param mend what mends it, with the names of the stack
 */
public record Finding(BootCause cause, String evidence, String pool, String shows, String check, String mend) {
    /** Of a cause that the state shows to be there. */
    public static final String FOUND = "found";
    /** Of a cause that a state cannot show. */
    public static final String UNSEEN = "unseen";
    /** Of a cause that the state shows not to be there. */
    public static final String IN_ORDER = "in order";
}
