package cn.duban.school;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
class SchoolServiceApplication {
    static void main(String[] args) {
        SpringApplication.run(SchoolServiceApplication.class, args);
    }
}
