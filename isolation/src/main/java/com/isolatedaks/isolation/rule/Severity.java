package com.isolatedaks.isolation.rule;

/** What follows when a rule is broken. */
public enum Severity {
    /** Nothing is created. */
    ERROR,
    /** The user is told, and the deployment goes on. */
    WARNING
}
