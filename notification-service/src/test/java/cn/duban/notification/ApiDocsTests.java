package cn.duban.notification;

import cn.duban.starter.test.DescribedApi;

@NotificationTest
class ApiDocsTests extends DescribedApi {}
