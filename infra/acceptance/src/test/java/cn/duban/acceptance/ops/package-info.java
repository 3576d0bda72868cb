/// What stands around the services: compose file, alert rules, dashboard.
@NullMarked
package cn.duban.acceptance.ops;

import org.jspecify.annotations.NullMarked;
