/**
 * Reading what a municipality sent, and deciding: in the ministry, the evaluation desk.
 *
 * <p>Promise: nobody reviews a practice of the own municipality; what comes back carries at least one remark, at the
 * field it speaks of; a remark is seen by the municipality once it was sent and not before; every decision has a name,
 * a time and, where it refuses, a reason.
 *
 * <p>Open first: {@link minga.review.Reviews}.
 */
package minga.review;
