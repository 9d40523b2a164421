package minga.commitment;

import java.util.List;
import minga.web.Page;

/** All commitments at the curator's desk, drafts and public ones. */
public record CommitmentDeskPage(List<CommitmentLine> commitments) implements Page {}
