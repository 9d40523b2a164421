/**
 * The form of any record: reads what was typed into the record, shows it again, and adds, removes and moves rows, all
 * by the record's template. In the municipality, the paper form with its boxes.
 *
 * <p>Promise: a record with a {@link minga.template.Template} has a form without a further line per field; what a
 * record adds beside its fields comes in through {@link minga.form.FormExtras}. The room knows no record.
 *
 * <p>Open first: {@link minga.form.FormViewBuilder}.
 */
package minga.form;
