/**
 * What one build leaves for the next: values as bytes.
 *
 * <p>
 * In and out: records of any room, which this one does not know. Start with
 * {@link gazette.memory.RecordCodec}. What is remembered is never more than a way to be quicker: a
 * damaged or foreign file is as good as none.
 */
@NullMarked
package gazette.memory;

import org.jspecify.annotations.NullMarked;
