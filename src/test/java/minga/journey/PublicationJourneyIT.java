package minga.journey;

import java.nio.file.Path;
import minga.harness.Browser;
import minga.harness.ForkedPortal;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser test of the main journey without JavaScript, from the first draft to the published and found practice. */
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
@Tag("smoke")
class PublicationJourneyIT {

    @TempDir
    Path data;

    @Test
    void a_practice_goes_the_whole_way(Browser.Visitors visitors) {
        try (ForkedPortal fresh = ForkedPortal.start(data)) {
            new DraftToPublicationSteps(fresh, fresh.url("").toString()).walk(visitors::withoutScripts);
        }
    }
}
