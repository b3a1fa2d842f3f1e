package org.indicatorwatch.catalogue.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Cuts a normalised text into tokens: who is meant, averages, figures, words, and the rest as plain text. */
final class Lexer {

    /** Figures that say who or what is meant: 65周岁以上老年人, 每千人口, 二级以上, 第三方, 8万以上人口的. */
    private static final List<Pattern> QUALIFIERS = List.of(
            Pattern.compile("\\d+(?:~\\d+)?周?岁(?:及?以[上下])?(?=[\\p{IsHan}A-Za-z])(?!以|左右|之间|或|和|、|并)"),
            Pattern.compile("每(?:[十百千]?[万]|[十百千]|\\d+万?)(?:名|个|位|张)?"),
            Pattern.compile("百元"),
            Pattern.compile("第(?:[" + ChineseNumeral.CHARACTERS + "]+|\\d+)"),
            Pattern.compile("\\d+(?:\\.\\d+)?万?(?:人口|人|张)?及?以[上下](?:人口)?的(?!\\d)"));

    private static final Pattern CHINESE_LEVEL = Pattern.compile("[一二三四五六七八九](?:、?[二三四])*级(?:甲等|乙等)?(?:及?以[上下])?");
    private static final String BASE_YEAR = "(?:20\\d\\d年|基期|十[一二三四五六]五)度?(?:时期)?(?:年?[底末])?";
    private static final Pattern SINCE_BASELINE = Pattern.compile(
            "(?:相?比较?于?|相?较于?)" + BASE_YEAR + "(?:相比|的?基础上|的?水平)?|(?:与|在)" + BASE_YEAR + "(?:相比|的?基础上|的?水平上?)");
    private static final Pattern AVERAGE = Pattern.compile(
            "(?<r>全省|全国|全市|全县|全区|全自治区|自治区|华东六省一市|华东地区|华东区|华东|国家|省级|省|市级)(?:同期|同级|同类|总体)?的?"
                    + "平均(?:水平|值|数|线|(?=$|[，,;。、或并且\\d]|的(?=\\d|[零一二三四五六七八九十百]+(?:成|分之))|以[上下]|左右))|(?<q>平均[^，,;。\\d]{0,4}?水平|平均值)");

    private final String text;
    private final IndicatorUnit unit;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    private Lexer(String text, IndicatorUnit unit) {
        this.text = text;
        this.unit = unit;
    }

    static List<Token> tokens(String text, IndicatorUnit unit) {
        return new Lexer(text, unit).run();
    }

    private List<Token> run() {
        for (int at = 0; at < text.length(); ) {
            Optional<Token> token = token(at);
            if (token.isPresent()) {
                flush();
                tokens.add(token.get());
                at += token.get().text().length();
            } else {
                plain.append(text.charAt(at++));
            }
        }
        flush();
        return tokens;
    }

    private Optional<Token> token(int at) {
        return sinceBaseline(at)
                .or(() -> qualifier(at))
                .or(() -> average(at))
                .or(() -> NumeralPattern.shareAt(text, at).map(Token::of))
                .or(() -> digits(at))
                .or(() -> NumeralPattern.countAt(text, at, comparisonBefore(), unit.measure())
                        .map(Token::of))
                .or(() -> WordTable.longestAt(text, at));
    }

    private Optional<Token> sinceBaseline(int at) {
        Matcher matcher = SINCE_BASELINE.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? Optional.of(Token.of(Kind.SINCE_BASELINE, matcher.group())) : Optional.empty();
    }

    private Optional<Token> qualifier(int at) {
        for (Pattern pattern : QUALIFIERS) {
            Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt() && !(at > 0 && Character.isDigit(text.charAt(at - 1)))) {
                return Optional.of(Token.of(Kind.QUALIFIER, matcher.group()));
            }
        }
        Matcher level = CHINESE_LEVEL.matcher(text).region(at, text.length());
        return level.lookingAt() && !(unit.measure().equals("级") && comparisonBefore())
                ? Optional.of(Token.of(Kind.QUALIFIER, level.group()))
                : Optional.empty();
    }

    private Optional<Token> average(int at) {
        Matcher matcher = AVERAGE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String region = matcher.group("r") == null ? "" : matcher.group("r");
        return Optional.of(new Token(Kind.AVERAGE, matcher.group(), null, null, region));
    }

    private Optional<Token> digits(int at) {
        boolean inside = at > 0 && (Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
        return inside ? Optional.empty() : QuantityPattern.at(text, at).map(Token::of);
    }

    /** Whether a word right before this place makes a single numeral a figure: 至少三家, 达到五类. */
    private boolean comparisonBefore() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        if (!plain.isEmpty()) {
            return plain.length() <= 4 && last.is(Kind.ADVERB);
        }
        return last.is(Kind.COMPARISON, Kind.ADVERB, Kind.REACH_UP, Kind.REACH_DOWN, Kind.CAP)
                || last.is(Kind.REACH) && last.text().contains("达");
    }

    private void flush() {
        if (!plain.isEmpty()) {
            tokens.add(Token.of(Kind.TEXT, plain.toString()));
            plain.setLength(0);
        }
    }
}
