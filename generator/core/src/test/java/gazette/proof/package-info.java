/**
 * The proof that an issue's content is its source, character by character.
 *
 * <p>
 * In: the text that an issue was taken from ({@code <year>/<number>/source/*.ocr.md}), the
 * curator's reasoned emendations ({@code emendations.tsv} of the issue) and the content. Out:
 * findings. Start with {@code IssueProofTest}, then {@code Proof}.
 */
@NullMarked
package gazette.proof;

import org.jspecify.annotations.NullMarked;
