package gazette.site;

import java.util.List;

/** Addresses in the repository's own site, below its root. */
final class KindsOfPages {

  /** Not for search engines, and they say so: {@code noindex}. */
  static final List<String> NOT_INDEXED = List.of("404.html", "search?q=%E5%85%BB%E8%80%81");

  /** One page of each kind that readers see and search engines, too. */
  static final List<String> INDEXED = List.of("index.html", "issues/index.html",
      "issues/2020/index.html", "issues/2020/06/index.html", "issues/2020/06/18-zhengban-77.html",
      "numbers/index.html", "numbers/jinshizhengban-2020-77.html", "issuers/index.html",
      "issuers/jinchengshicaizhengju.html", "subjects/index.html", "subjects/yingjiguanli.html",
      "titles/index.html", "titles/s.html", "status/index.html", "status/ended.html",
      "chronicle/index.html", "search.html", "about.html", "accessibility.html");

  /**
   * More of the same kinds, with other matter: a whole issue, a decree, lists, days, what is not
   * held, nothing.
   */
  static final List<String> MORE = List.of("issues/2020/06/whole.html",
      "issues/2020/06/01-order-2.html", "issues/2020/06/02-zhengfa-14.html",
      "issues/2020/06/26-chronicle-12.html", "numbers/jinshizhengban-2016-54.html",
      "search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA");

  private KindsOfPages() {}
}
