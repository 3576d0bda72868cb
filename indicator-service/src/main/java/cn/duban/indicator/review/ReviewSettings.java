package cn.duban.indicator.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param days calendar days a school has to answer a returned cell, where the reviewer names none
/// @param longestDays no return and no exception lasts longer
@ConfigurationProperties("duban.review")
record ReviewSettings(@DefaultValue("5") int days, @DefaultValue("180") int longestDays) {}
