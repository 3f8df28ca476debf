package gazette.content;

import gazette.model.Issue;
import gazette.problem.Place;

/**
 * An issue with the place of its serial, for checks between issues.
 *
 * @param issue the issue
 * @param serialPlace where {@code issue.yaml} gives its serial
 * @param isSound whether its {@code issue.yaml} has no error; else it is only good for checks
 */
record ReadIssue(Issue issue, Place serialPlace, boolean isSound) {}
