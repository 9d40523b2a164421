package minga.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Stale;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.RequestContext;

/** Assigns several fichas to one person, each in a transaction of its own, and says in words which were refused. */
final class BulkAssigner {

    private final RequestContext context;
    private final Reviews reviews;
    private final ReviewQueue queue;

    BulkAssigner(RequestContext context, Reviews reviews, ReviewQueue queue) {
        this.context = context;
        this.reviews = reviews;
        this.queue = queue;
    }

    /** @param person 0 where nobody was chosen */
    BulkAssignment assign(List<Long> versions, long person) {
        if (person == 0 || versions.isEmpty()) {
            return new BulkAssignment(0, person, versions,
                    List.of(person == 0 ? error("evaluador", "review.bulk.nobody")
                            : error("", "review.bulk.nothing")));
        }
        Map<Long, String> names = queue.names(context.caller(), versions);
        List<Long> left = new ArrayList<>();
        List<FormError> errors = new ArrayList<>();
        for (long version : versions) {
            refusal(version, person).ifPresent(words -> {
                left.add(version);
                errors.add(new FormError("ficha-" + version, text("review.bulk.refused",
                        names.getOrDefault(version, text("review.bulk.unknown", version)), words)));
            });
        }
        return new BulkAssignment(versions.size() - left.size(), person, left, errors);
    }

    private Optional<String> refusal(long version, long person) {
        try {
            reviews.assign(context.caller(), version, person);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(text(refused.messageKey(), refused.args().toArray()));
        } catch (Stale stale) {
            return Optional.of(text("review.stale"));
        } catch (NotFound missing) {
            return Optional.of(text("review.bulk.missing"));
        }
    }

    private FormError error(String anchor, String key) {
        return new FormError(anchor, text(key));
    }

    private String text(String key, Object... args) {
        return Messages.text(context.language(), key, args);
    }
}
