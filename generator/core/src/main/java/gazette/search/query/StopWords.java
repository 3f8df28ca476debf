package gazette.search.query;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that only hold a question together (的, 怎么, 由谁, 听说): looked for when nothing else is asked.
 */
public final class StopWords {

  private static final Set<String> WORDS = Set
      .of(("的 地 得 了 吗 呢 吧 啊 呀 嘛 么 着 过 是 在 有 和 与 及 或 或者 以及 还是 由 被 把 给 向 对 "
          + "对于 从 到 为 就 都 也 还 又 再 才 只 要 会 能 能不能 可 可以 可不可以 应 应当 应该 需 需要 想 "
          + "想要 希望 打算 准备 请 请问 问 一下 我 我们 咱 咱们 你 你们 您 他 她 它 他们 自己 别人 人家 大家 谁 "
          + "这 那 这个 那个 这些 那些 这里 那里 这儿 那儿 哪 哪个 哪些 哪里 哪儿 什么 啥 怎 怎么 怎样 怎么样 "
          + "怎么办 咋 咋办 咋样 如何 为什么 为啥 为何 何时 何 多少 多久 多大 多长 几 几个 是否 能否 可否 是不是 "
          + "有没有 要不要 关于 有关 个 些 一些 一个 之 其 于 以 等 而 并 且 所 则 若 如 如果 假如 要是 的话 时 "
          + "时候 没有 没 不 别 第 去 来 上 下 里 中 后 前 内 外 起 觉得 认为 知道 听说 告诉 说 讲 看 看看 找 "
          + "打 拿 弄 搞 做 干 用 让 叫 帮 算 归 放 带 行 成 出去 出来 回来 进去 过去 过来 起来 下来 多 好 大 " + "小 人 and or not to")
          .split(" "));

  // Between single characters these part what is no name: 质疑|函|交|了.
  public static final String PARTICLES = "的了吗呢吧啊呀嘛么着是在有和与及或由被把给就都也还又只要可需想请问"
      + "我咱你您他她它谁这那哪啥怎咋几个些之其于以等而并且所则若如没不别";

  private StopWords() {}

  /** All of them in a certain order, with a space between. */
  public static String words() {
    return WORDS.stream().sorted().collect(Collectors.joining(" "));
  }

  /** Whether a single character never belongs to a name with its neighbours. */
  public static boolean isParticle(String character) {
    return PARTICLES.contains(character);
  }

  public static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
