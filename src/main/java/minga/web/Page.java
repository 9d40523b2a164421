package minga.web;

/**
 * A page to render: a record of values, never an entity. Its template lies under the same path as its class:
 * {@code minga.search.ResultsPage} is rendered by {@code minga/search/results.ftlh}.
 */
public interface Page {

    /** The file under {@code src/main/resources/minga}. */
    default String file() {
        String[] parts = getClass().getName().split("\\.");
        String name = parts[parts.length - 1].replaceAll("Page$", "").replaceAll("^.*\\$", "");
        StringBuilder file = new StringBuilder();
        for (int i = 1; i < parts.length - 1; i++) {
            file.append(parts[i]).append('/');
        }
        for (char letter : name.toCharArray()) {
            if (Character.isUpperCase(letter) && file.charAt(file.length() - 1) != '/') {
                file.append('-');
            }
            file.append(Character.toLowerCase(letter));
        }
        return file.append(".ftlh").toString();
    }

    /** The status of the answer; 200 unless the page says otherwise. */
    default int status() {
        return 200;
    }
}
