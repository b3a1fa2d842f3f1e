package org.indicatorwatch.catalogue.wording;

import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.catalogue.wording.Token.Kind;

/**
 * Names the parts of a compound: by the words before each figure (药品95% 耗材85%), by those after it (10名名中医、50名骨干),
 * or by a list before them (床位数和诊疗量分别提高到15%、20%).
 */
final class PartNames {

    private PartNames() {}

    static List<String> of(List<Demand> demands, List<Token> tokens) {
        boolean listed =
                demands.stream().skip(1).allMatch(demand -> demand.label().isEmpty());
        if (listed) {
            return fromList(demands);
        }
        boolean after = demands.stream()
                .allMatch(demand -> demand.quantity() != null
                        && demand.quantity().measure() != null
                        && demand.end() < tokens.size()
                        && tokens.get(demand.end()).is(Kind.TEXT, Kind.QUALIFIER));
        return demands.stream()
                .map(demand -> after ? following(demand, tokens) : demand.label())
                .toList();
    }

    private static List<String> fromList(List<Demand> demands) {
        String[] names = demands.get(0).label().split("[、和及与]");
        List<String> result = new ArrayList<>();
        for (int i = 0; i < demands.size(); i++) {
            result.add(names.length == demands.size() ? names[i] : "");
        }
        return result;
    }

    private static String following(Demand demand, List<Token> tokens) {
        StringBuilder name = new StringBuilder();
        for (int i = demand.end(); i < tokens.size() && !tokens.get(i).connects(); i++) {
            name.append(tokens.get(i).text());
        }
        return name.toString();
    }
}
