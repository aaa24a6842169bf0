package com.mintreu.bench.world;

/** What posts and comments say: prose with quotation marks, line ends and a letter outside ASCII now and then, as JSON must escape and encode them. */
public final class Text {
    private static final String PROSE =
            "The keeper of the lighthouse wrote down what passed: \"two cutters, a barge, no café on board\".\n"
                    + "In the evening the wind turned to the north, and the lamp was lit an hour before its time.\n";

    private Text() {}

    /** Of this many characters. */
    public static String of(int length) {
        return PROSE.repeat(length / PROSE.length() + 1).substring(0, length);
    }
}
