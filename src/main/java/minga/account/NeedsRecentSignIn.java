package minga.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the caller of a resource method must have shown lately who they are; whoever did not is asked again, and what
 * they sent is kept. Stands beside {@link Needs}, on methods that take a form.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsRecentSignIn {}
