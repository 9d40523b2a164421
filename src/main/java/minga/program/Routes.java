package minga.program;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All that answers over HTTP, from the root. */
@ApplicationPath("/")
public class Routes extends Application {}
