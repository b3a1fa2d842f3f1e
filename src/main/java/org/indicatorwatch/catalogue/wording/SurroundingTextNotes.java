package org.indicatorwatch.catalogue.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Notes the text around the demands that is not in the rule: the name, the object, conditions. */
final class SurroundingTextNotes {

    private static final Pattern CONDITION =
            Pattern.compile("除[^，,。;]{0,12}外|以外|之外|如果|不含|不包括|扣除|剔除|不计|每季度?|每个?月|每半年|每周|每日|每天|每两年");
    private static final Pattern NEGATED = Pattern.compile("(?:未|没有)(?:能|经)?(?:达|完成|实现|超过)|不达标");
    /** In brackets it defines the indicator: 药占比（不含中药饮片）. */
    private static final Pattern DEFINITION = Pattern.compile("\\((?:不含|不包括|含)[^)]*\\)");

    private static final Pattern UNQUANTIFIED =
            Pattern.compile("(?:并且?|且|或者?|同时).*(?:提高|提升|增长|降低|下降|减少|改善|高于|低于|优于|平均|前列|标准).*");
    private static final Pattern AMONG = Pattern.compile("(?<=.)其中");
    private static final Pattern REPORT = Pattern.compile("已经?(?=达|提高|提升|降|实现|超过)|截至目前|累计完成|实现了|达到了");
    private static final Pattern EACH =
            Pattern.compile("各县域?区?市?|每个(?:县|市|区|街道|乡镇)|所有县域|各地|各市|(?<!(?<!水)平)均(?:达到|不低于)");

    private SurroundingTextNotes() {}

    static void describe(List<Demand> demands, List<Token> tokens, String whole, Notes notes) {
        Matcher negated = NEGATED.matcher(whole);
        if (negated.find()) {
            throw new UnreadableException(Note.NEGATED, whole, negated.group());
        }
        Demand first = demands.get(0);
        Demand last = demands.get(demands.size() - 1);
        String subject = Demand.join(tokens.subList(0, first.start())).replaceAll("^[，,;。、:]+|[，,;。、:]+$", "");
        if (!subject.isEmpty() && !subject.matches("基本|100%")) {
            notes.add(Note.SUBJECT, subject);
        }
        String object = Demand.join(tokens.subList(last.end(), tokens.size())).replaceAll("[，,;。、!]+$|^[，,;。]+", "");
        if (!object.isEmpty()) {
            notes.add(UNQUANTIFIED.matcher(object).matches() ? Note.UNQUANTIFIED : Note.OBJECT, object);
        }
        tokens.stream()
                .filter(token -> token.is(Kind.QUALIFIER))
                .filter(token -> token.text().matches("(?!每).*(?:\\d|以[上下]).*"))
                .forEach(token -> notes.add(Note.QUALIFIER, token.text()));
        TrendReader.describe(whole, notes);
        note(EACH, Note.EACH_REGION, whole, notes);
        note(CONDITION, Note.CONDITION, DEFINITION.matcher(whole).replaceAll(""), notes);
        note(AMONG, Note.AMONG, whole, notes);
        note(REPORT, Note.REPORT, whole, notes);
    }

    private static void note(Pattern pattern, Note note, String whole, Notes notes) {
        Matcher matcher = pattern.matcher(whole);
        if (matcher.find()) {
            notes.add(note, matcher.group());
        }
    }
}
