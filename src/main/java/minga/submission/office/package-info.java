/**
 * The form of a ficha as a Word or Excel file that is filled in elsewhere and comes back: downloads, reading, field by
 * field differences, saving through the form, and workbooks of many fichas. In the municipality, the paper form that is
 * passed around the office.
 *
 * <p>Promise: files are drawn from the template and hold its labels, hints and choices; nothing of a file is stored
 * before somebody chose it; what is read goes through {@link minga.form.FormBinder} like a form of the page.
 *
 * <p>Open first: {@link minga.submission.office.FormFiles}.
 */
package minga.submission.office;
