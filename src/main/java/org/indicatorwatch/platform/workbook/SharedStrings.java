package org.indicatorwatch.platform.workbook;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells refer to by number. */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(PartReader part) {
        SharedStrings strings = new SharedStrings();
        while (part.next()) {
            if (part.starts("si")) {
                strings.texts.add(CharacterEscapes.decode(part.text()));
            }
        }
        return strings;
    }

    String get(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw PartReader.broken(e);
        }
    }
}
