/**
 * Text of evidence files as it was read, and what looks like personal data in it: RUN, telephones, mail addresses,
 * passports.
 *
 * <p>Promise: no file is shown to all before each finding in its text is answered; what nobody could read is a finding
 * too.
 *
 * <p>Open first: {@link minga.evidence.personaldata.PersonalDataDetector}.
 */
package minga.evidence.personaldata;
