package minga.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Annotation of resource methods whose caller must have signed in or confirmed recently; otherwise they are asked
 * again, and what they sent is kept. Stands beside {@link Needs}, on methods that take a form.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsRecentSignIn {}
