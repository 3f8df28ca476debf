package gazette.search.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Characters that are taken for each other because they look alike; most sound different. */
final class LookAlikes {

  private static final List<String> GROUPS = List
      .of(("己已巳 未末 土士 日曰 天夭 人入 千干于 戊戌戍 晋普 建健 邢刑形 冶治 侯候 祈祁 冼洗 崇祟 茶荼 折拆 拔拨 享亨 盂孟 肖尚 徒徙 "
          + "即既 壁璧 籍藉 辩辨辫 竞竟 暑署 密蜜 历厉 晴睛 渴喝 摸模 陈阵 郎朗 贝见 风凤 乌鸟 间问闻 田由甲申 今令 免兔 住往 木本 大太犬 "
          + "王玉主 石右 牛午 手毛 冰水 宇字 微徽 幕慕暮墓 遣遗 券卷 燥躁噪操 博搏 概慨 蓝篮 丽俪 伟纬炜玮 柏伯 杨扬 沈沉 汤场 桂佳 谭潭 苏办 坤绅 "
          + "耀跃 荣莱 英莫 泽译 浩洁 涛祷 淇湛 琪祺 瑶谣 钢铜 铭铬 鸿鸣 旭旮 昊吴 昱显 晖辉").split(" "));

  private LookAlikes() {}

  /** The others that look like one. */
  static Set<Character> of(char c) {
    Set<Character> alike = new HashSet<>();
    for (String group : GROUPS) {
      if (group.indexOf(c) >= 0) {
        group.chars().forEach(other -> alike.add((char) other));
      }
    }
    alike.remove(c);
    return alike;
  }
}
