package minga.export;

/** Makes text fit for a cell of a spreadsheet: at most 32,767 characters, and none that Excel would read otherwise. */
public final class SheetText {

    private static final int CELL_LIMIT = 32_767;

    private SheetText() {}

    /** Excel reads {@code _x000D_} in a text as the character of that number: the underscore is written so itself. */
    public static String of(String said) {
        String clean = XmlText.clean(said).replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        return clean.length() <= CELL_LIMIT ? clean : clean.substring(0, CELL_LIMIT - 1) + "…";
    }
}
