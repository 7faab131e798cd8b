using NewsSearch.Cleaning;

namespace NewsSearch.Tests.Cleaning;

/// <summary>Pages in any script are read, though sentences end and words are parted otherwise there.</summary>
public sealed class ScriptsTests
{
    [Theory]
    [InlineData("hi", "बंदरगाह के अधिकारी ने मंगलवार शाम को कहा कि नाव सुबह से घाट पर बंधी हुई थी।", "नाव के तीन मालिकों में से दो विदेश में रहते हैं और तीसरा मई से शहर में नहीं है।")]
    [InlineData("ur", "بندرگاہ کے افسر نے منگل کی شام کو کہا کہ کشتی صبح سے گھاٹ پر بندھی ہوئی تھی۔", "کشتی کے تین مالکوں میں سے دو بیرون ملک رہتے ہیں اور تیسرا شہر میں نہیں ہے۔")]
    [InlineData("th", "เจ้าหน้าที่ท่าเรือกล่าวเมื่อเย็นวันอังคารว่า เรือลำนี้จอดอยู่ที่ท่าตั้งแต่เช้า", "เจ้าของเรือสองในสามคนอาศัยอยู่ต่างประเทศ และคนที่สามไม่มีใครพบเห็นในเมือง")]
    [InlineData("lo", "ເຈົ້າໜ້າທີ່ທ່າເຮືອກ່າວໃນຕອນແລງວັນອັງຄານວ່າເຮືອຈອດຢູ່ທ່າຕັ້ງແຕ່ເຊົ້າ", "ເຈົ້າຂອງເຮືອສອງໃນສາມຄົນອາໄສຢູ່ຕ່າງປະເທດ ແລະຜູ້ທີສາມບໍ່ມີໃຜພົບເຫັນ")]
    [InlineData("zh", "港口负责人周二晚上说，这艘船从早晨起就停在码头。", "没有人看见它进港，来看船的人都没有得到答案。")]
    [InlineData("ja", "港の責任者は火曜日の夜、船は朝から岸壁につながれていたと語った。", "三人の所有者のうち二人は国外に住んでいる。")]
    [InlineData("ko", "항구 책임자는 화요일 저녁 배가 아침부터 부두에 묶여 있었다고 말했다.", "세 명의 선주 가운데 두 명은 외국에 살고 있다고 한다.")]
    [InlineData("am", "የወደቡ ኃላፊ ማክሰኞ ምሽት ጀልባው ከጠዋት ጀምሮ በወደቡ ላይ ታስሮ እንደነበር ተናግረዋል።", "ጀልባው ሲገባ ያየ ሰው አልነበረም፣ ለማየት የመጡትም ያለ መልስ ተመልሰዋል።")]
    [InlineData("km", "មន្ត្រីកំពង់ផែបាននិយាយនៅល្ងាចថ្ងៃអង្គារថាទូកនេះបានចតនៅកំពង់ផែតាំងពីព្រឹក។", "គ្មាននរណាម្នាក់បានឃើញវាចូលមកទេ ហើយអ្នកដែលមកមើលបានត្រឡប់ទៅវិញ។")]
    [InlineData("my", "ဆိပ်ကမ်းတာဝန်ခံက အင်္ဂါနေ့ညနေတွင် လှေသည် မနက်ကတည်းက ဆိပ်ခံတွင် ချည်ထားခဲ့သည်ဟု ပြောသည်။", "လှေဝင်လာသည်ကို မည်သူမျှ မမြင်ခဲ့ဘဲ ကြည့်ရန်လာသူများ ပြန်သွားကြသည်။")]
    [InlineData("el", "Ο λιμενάρχης είπε το βράδυ της Τρίτης ότι το σκάφος ήταν δεμένο στην προβλήτα.", "Ποιος είδε το σκάφος να μπαίνει στο λιμάνι εκείνη τη νύχτα του Μαΐου, ρώτησαν όλοι;")]
    [InlineData("ar", "قال مدير الميناء مساء الثلاثاء إن القارب كان مربوطا على الرصيف منذ الصباح.", "يعيش اثنان من مالكيه الثلاثة في الخارج، فمن الذي أدخل القارب إلى الميناء يومها؟")]
    [InlineData("hy", "Նավահանգստի պետը երեքշաբթի երեկոյան ասաց, որ նավակը առավոտից կապված էր։", "Երեք տերերից երկուսն ապրում են արտասահմանում, իսկ երրորդին ոչ ոք չի տեսել։")]
    public void AStoryIsFoundOnItsPage(string language, string first, string second)
    {
        string links = string.Concat(Enumerable.Range(1, 30).Select(i => $"<li><a href=/{i}>{first[..12]} {i}</a></li>"));
        string page = $"<html lang={language}><body><nav><ul>{links}</ul></nav><div class=main><h1>{first[..10]}</h1><p>{first}</p><p>{second}</p></div><ul>{links}</ul></body></html>";
        Assert.True(Cleaned.Result(Cleaned.Raw(ContentKind.HtmlPage, page)).TryGet(out Article? article, out _));
        Assert.Equal($"{first}\n\n{second}", article.Body);
    }

    [Theory]
    [InlineData("It came.", true)]
    [InlineData("“It came.” ", true)]
    [InlineData("„Es kam in der Nacht.“", true)]
    [InlineData("Read on...", false)]
    [InlineData("Did it come?", false)]
    [InlineData("Did it come to the harbour in the night, as those who live by the quay say?", true)]
    [InlineData("船は来た（昨日。）", true)]
    [InlineData("船は本当に昨日の夜遅くに港へ来たのだろうか？", true)]
    [InlineData("船は来たか？", false)]
    [InlineData("ข่าวล่าสุด", false)]
    [InlineData("a; b;", false)]
    [InlineData("”", false)]
    [InlineData("", false)]
    public void SentencesEndAsTheirScriptHasIt(string text, bool isSentence) => Assert.Equal(isSentence, Scripts.EndsAsSentence(text));

    [Theory]
    [InlineData("", 0)]
    [InlineData("harbour", 7)]
    [InlineData("été", 3)]
    [InlineData("港の船", 9)]
    [InlineData("a港b", 5)]
    [InlineData("항구", 4)]
    public void ATextMeasuresWhatItSays(string text, int length) => Assert.Equal(length, Scripts.Measure(text));
}
