/**
 * What any record of the portal is made of: sections, fields, rows. In the municipality, the blank form.
 *
 * <p>Promise: a field is declared once; form, validation, page, comparison, JSON and exports walk the declaration and
 * need no word more. The template imports no record: it is given the hands that read and write one.
 *
 * <p>Open first: {@link minga.template.Field}.
 */
package minga.template;
