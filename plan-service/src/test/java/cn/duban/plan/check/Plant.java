package cn.duban.plan.check;

import java.util.List;
import java.util.Random;
import org.w3c.dom.Element;

/// One way in which a number in a report gets wrong; each says what it did.
enum Plant {
    DIGIT_CHANGED {
        @Override
        String in(EditedDocx docx, Random random) {
            Element run = any(docx.numbers(), random);
            String was = run.getTextContent();
            int at = random.nextInt(was.length());
            char digit = was.charAt(at);
            char other = Character.isDigit(digit) && digit != '7' ? '7' : '3';
            run.setTextContent(was.substring(0, at) + other + was.substring(at + 1));
            return was + " → " + run.getTextContent();
        }
    },
    NUMBER_DELETED {
        @Override
        String in(EditedDocx docx, Random random) {
            Element run = any(docx.numbers(), random);
            String was = run.getTextContent();
            run.setTextContent("");
            return was + " deleted";
        }
    },
    NUMBERS_SWAPPED {
        @Override
        String in(EditedDocx docx, Random random) {
            List<Element> all = docx.numbers();
            Element one = any(all, random);
            Element two = any(all, random);
            while (two.getTextContent().equals(one.getTextContent())) {
                two = any(all, random);
            }
            String was = one.getTextContent();
            one.setTextContent(two.getTextContent());
            two.setTextContent(was);
            return was + " ↔ " + one.getTextContent();
        }
    },
    PERCENT_BECOMES_POINTS {
        @Override
        String in(EditedDocx docx, Random random) {
            Element run = any(docx.texts("%"), random);
            run.setTextContent(run.getTextContent().replaceFirst("%", "个百分点"));
            return run.getTextContent();
        }
    },
    NUMBER_ADDED {
        @Override
        String in(EditedDocx docx, Random random) {
            Element run = any(docx.texts("。"), random);
            String added = "。另有" + random.nextInt(2, 90) + "所学校";
            run.setTextContent(run.getTextContent().replaceFirst("。", added));
            return added;
        }
    },
    WRITTEN_IN_CHARACTERS {
        @Override
        String in(EditedDocx docx, Random random) {
            Element run = any(docx.numbers(), random);
            String was = run.getTextContent();
            run.setTextContent(was.replaceAll("\\d+(\\.\\d+)?", "二十三"));
            return was + " → " + run.getTextContent();
        }
    },
    ADDED_IN_CHARACTERS {
        @Override
        String in(EditedDocx docx, Random random) {
            Element run = any(docx.texts("。"), random);
            String added = "，较上年多三所。";
            run.setTextContent(run.getTextContent().replaceFirst("。", added));
            return added;
        }
    },
    TABLE_CELL_CHANGED {
        @Override
        String in(EditedDocx docx, Random random) {
            Element run = any(docx.numbersInTables(), random);
            String was = run.getTextContent();
            run.setTextContent(was + "1");
            return was + " → " + run.getTextContent();
        }
    },
    STATUS_FLATTERED {
        @Override
        String in(EditedDocx docx, Random random) {
            Element run = any(docx.texts("落后或未完成"), random);
            run.setTextContent(run.getTextContent().replaceFirst("落后或未完成", "已完成"));
            return run.getTextContent();
        }
    },
    PARAGRAPH_DELETED {
        @Override
        String in(EditedDocx docx, Random random) {
            Element run = any(docx.numbers(), random);
            return docx.deleteParagraphOf(run);
        }
    };

    abstract String in(EditedDocx docx, Random random);

    private static Element any(List<Element> runs, Random random) {
        return runs.get(random.nextInt(runs.size()));
    }
}
