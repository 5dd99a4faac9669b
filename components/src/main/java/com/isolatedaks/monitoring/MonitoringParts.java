package com.isolatedaks.monitoring;

import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.Place;

/** What all parts of monitoring are made from. */
record MonitoringParts(Children children, MonitoringPlan plan, MonitoringPrivateLinksArgs args, Place place) {}
