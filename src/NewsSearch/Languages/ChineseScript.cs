using System.Buffers;

namespace NewsSearch.Languages;

/// <summary>Tells simplified from traditional Chinese by frequent characters that only one of the two has.</summary>
internal static class ChineseScript
{
    private const string SimplifiedOnly =
        "们这国说时会对发经过还开关问进动产业长门间东车马鸟鱼龙电头见观现学习书写让认识记话语谁调请谢议设计论证评该详诉讯访许诺责质贵费资贸贺赛赞赵跃轮软轻较输边达迁运违连远适选" +
        "遗邓郑邮释针钟钢钱铁银错锁镇闭闲闻阅队阳阴际陆陈险随隐难静韩项顺须顾顿预领频题额风飞饭饮馆驻验骗鲁鸡麦黄齐龄众优传伤伟体余债值倾储儿兰兴养兽军农冲决况冻净准减凤击创别删剂剧劝办务劳势华协单卖卢卫却厂厅历压县参双变叶号",
        TraditionalOnly =
        "們這國說時會對發經過還開關問進動產業長門間東車馬鳥魚龍電頭見觀現學習書寫讓認識記話語誰調請謝議設計論證評該詳訴訊訪許諾責質貴費資貿賀賽贊趙躍輪軟輕較輸邊達遷運違連遠適選" +
        "遺鄧鄭郵釋針鐘鋼錢鐵銀錯鎖鎮閉閒聞閱隊陽陰際陸陳險隨隱難靜韓項順須顧頓預領頻題額風飛飯飲館駐驗騙魯雞麥黃齊齡眾優傳傷偉體餘債值傾儲兒蘭興養獸軍農沖決況凍淨準減鳳擊創別刪劑劇勸辦務勞勢華協單賣盧衛卻廠廳歷壓縣參雙變葉號";

    private static readonly SearchValues<char> Simplified = SearchValues.Create(string.Concat(SimplifiedOnly.Except(TraditionalOnly)));

    private static readonly SearchValues<char> Traditional = SearchValues.Create(string.Concat(TraditionalOnly.Except(SimplifiedOnly)));

    /// <summary><c>zh-Hans</c> or <c>zh-Hant</c>; <c>zh</c> where the text has as many characters of the one as of the other.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        int simplified = 0;
        int traditional = 0;
        foreach (char c in text)
        {
            simplified += Simplified.Contains(c) ? 1 : 0;
            traditional += Traditional.Contains(c) ? 1 : 0;
        }

        return simplified > traditional ? "zh-Hans" : traditional > simplified ? "zh-Hant" : "zh";
    }
}
