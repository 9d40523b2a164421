package minga.account.personaldata;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.platform.Transactions;

/** Native queries of the catalogue with their parameters by name. Joins the transaction under way. */
final class JpaPersonalDataStatements {

    private static final Pattern PARAMETER = Pattern.compile(":(id|mail|name|pseudonym)\\b");

    private final Transactions transactions;
    private final Map<String, Object> values;

    /** @param values by the name of the parameter */
    JpaPersonalDataStatements(Transactions transactions, Map<String, Object> values) {
        this.transactions = transactions;
        this.values = values;
    }

    Query query(String sql) {
        List<Object> used = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(sql);
        StringBuilder numbered = new StringBuilder();
        while (parameters.find()) {
            used.add(values.get(parameters.group(1)));
            parameters.appendReplacement(numbered, "?" + used.size());
        }
        parameters.appendTail(numbered);
        Query query = transactions.entities().createNativeQuery(numbered.toString());
        for (int place = 0; place < used.size(); place++) {
            query.setParameter(place + 1, used.get(place));
        }
        return query;
    }
}
