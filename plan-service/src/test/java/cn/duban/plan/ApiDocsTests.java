package cn.duban.plan;

import cn.duban.starter.test.DescribedApi;
import cn.duban.starter.test.DubanTest;

@DubanTest
class ApiDocsTests extends DescribedApi {}
