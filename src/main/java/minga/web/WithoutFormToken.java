package minga.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that takes a POST without cookie, CSRF token or an origin of this portal, because another
 * program sends it: the mail program that unsubscribes its reader (RFC 8058). A secret in its address must say who may,
 * and the method does nothing beyond what that secret is for.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WithoutFormToken {}
