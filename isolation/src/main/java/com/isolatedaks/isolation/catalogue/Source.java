package com.isolatedaks.isolation.catalogue;

/**
 * Where a fact comes from.
 *
 * @param name what rows call it by
 * @param url the page
 * @param date the page's date, or the month in which it was read where it has none
 */
public record Source(String name, String url, String date) {}
