package gazette.template;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import gazette.model.MarkdownText;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows our records to templates: {@code page.article.title}, lists, and an empty {@link Optional}
 * as a missing value. Of other types a template sees no more than how they print.
 */
final class ModelWrapper extends DefaultObjectWrapper {

  static final Version VERSION = Configuration.VERSION_2_3_34;

  private static final String OURS = "gazette.";

  ModelWrapper() {
    super(VERSION);
    setMemberAccessPolicy(new OurMethods());
  }

  @Override
  protected @Nullable TemplateModel handleUnknownType(Object object) throws TemplateModelException {
    return object instanceof Optional<?> optional ? wrap(optional.orElse(null))
        : super.handleUnknownType(object);
  }

  /** The records of the project cannot be changed, so their methods are safe to call. */
  private static final class OurMethods implements MemberAccessPolicy {

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          // A page that lists articles is not drawn again when the text of one changes.
          return (method.getDeclaringClass().getName().startsWith(OURS)
              && method.getDeclaringClass() != MarkdownText.class)
              || (method.getDeclaringClass() == Enum.class && method.getName().equals("name"));
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return true;
    }
  }
}
