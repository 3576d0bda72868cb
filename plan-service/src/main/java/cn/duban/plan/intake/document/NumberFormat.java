package cn.duban.plan.intake.document;

import cn.duban.plan.intake.text.HanNumber;

/// 编号格式 — how Word writes a list number; a format nobody expected is written in digits.
enum NumberFormat {
    DIGITS {
        @Override
        String print(int number) {
            return Integer.toString(number);
        }
    },
    CHINESE {
        @Override
        String print(int number) {
            return number < 100 ? HanNumber.write(number) : Integer.toString(number);
        }
    },
    CIRCLED {
        @Override
        String print(int number) {
            return number <= 20
                    ? String.valueOf((char) ('①' + number - 1))
                    : Integer.toString(number);
        }
    },
    LETTERS {
        @Override
        String print(int number) {
            return String.valueOf((char) ('a' + (number - 1) % 26));
        }
    };

    abstract String print(int number);

    static NumberFormat of(String name) {
        return switch (name) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "japaneseDigitalTenThousand" ->
                    CHINESE;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "lowerLetter", "upperLetter" -> LETTERS;
            default -> DIGITS;
        };
    }

    /// The same by the codes of .doc files.
    static NumberFormat ofOldCode(int code) {
        return switch (code) {
            case 3, 4 -> LETTERS;
            case 18, 28, 29 -> CIRCLED;
            case 10, 11, 12, 13, 17, 33, 35, 37, 39 -> CHINESE;
            default -> DIGITS;
        };
    }

    static boolean isBullet(int oldCode) {
        return oldCode == 23 || oldCode == 255;
    }
}
