using NewsSearch.Words;

namespace NewsSearch.Tests.Words;

public sealed class SentenceBreakerTests
{
    [Theory]
    [InlineData("He left. She stayed.", "He left.|She stayed.")]
    [InlineData("Mr. Obama met Gen. Smith. They talked.", "Mr. Obama met Gen. Smith.|They talked.")]
    [InlineData("In the U.S. Congress voted. In the U.S. The law passed.", "In the U.S. Congress voted.|In the U.S.|The law passed.")]
    [InlineData("On Jan. 5 it rained. It was 3.5 degrees.", "On Jan. 5 it rained.|It was 3.5 degrees.")]
    [InlineData("\"I will go,\" he said. \"You stay.\" She did.", "\"I will go,\" he said.|\"You stay.\"|She did.")]
    [InlineData("“Why?” he asked. “Because!” she said.", "“Why?” he asked.|“Because!” she said.")]
    [InlineData("John F. Kennedy spoke. George W. Bush too.", "John F. Kennedy spoke.|George W. Bush too.")]
    [InlineData("First line\nsame sentence. Next.", "First line\nsame sentence.|Next.")]
    [InlineData("A headline\n\nThe story", "A headline|The story")]
    [InlineData("He paused ... and went on... Then he stopped.", "He paused ... and went on...|Then he stopped.")]
    [InlineData("見出し。本文です。", "見出し。|本文です。")]
    [InlineData("Visit example.com today. Now.", "Visit example.com today.|Now.")]
    [InlineData("‘Go!ʼ he said. ‘Stay.ʼ She left.", "‘Go!ʼ he said.|‘Stay.ʼ|She left.")]
    [InlineData("Sens. Collins and Reps. Lee met Govs. Walker and Scott. All agreed.", "Sens. Collins and Reps. Lee met Govs. Walker and Scott.|All agreed.")]
    [InlineData("In Mobile, Ala. Mayor Stimpson and in Hope, Ark. Kim Smith won. The rest lost.", "In Mobile, Ala. Mayor Stimpson and in Hope, Ark. Kim Smith won.|The rest lost.")]
    [InlineData("He paused . . . and went on . . . Then he stopped . . . .", "He paused . . . and went on . . .|Then he stopped . . . .")]
    [InlineData("So said Adam Schiff (D-Calif.). Kyiv agreed. Feinstein (D-Calif.) Kyiv", "So said Adam Schiff (D-Calif.).|Kyiv agreed.|Feinstein (D-Calif.) Kyiv")]
    [InlineData("no end", "no end")]
    [InlineData("Guests, e.g. J. A. Smith, came. A guest left.", "Guests, e.g. J. A. Smith, came.|A guest left.")]
    [InlineData("नेता आए। वे बोले॥ फिर गए।", "नेता आए।|वे बोले॥|फिर गए।")]
    [InlineData("هل وصل القطار؟ نعم. وصل۔ ثم غادر", "هل وصل القطار؟|نعم.|وصل۔|ثم غادر")]
    [InlineData("Ձյուն եկավ։ Ճանապարհը փակ է։", "Ձյուն եկավ։|Ճանապարհը փակ է։")]
    [InlineData("ዝናብ መጣ። መንገዱ ተዘጋ፧ አዎ", "ዝናብ መጣ።|መንገዱ ተዘጋ፧|አዎ")]
    [InlineData("မိုးရွာသည်။လမ်းပိတ်သည်။", "မိုးရွာသည်။|လမ်းပိတ်သည်။")]
    [InlineData("Πού πήγε το πλοίο; Κανείς δεν ξέρει. Yes; No", "Πού πήγε το πλοίο;|Κανείς δεν ξέρει.|Yes; No")]
    [InlineData("Really‽ Yes⁇ No", "Really‽|Yes⁇|No")]
    [InlineData("値は３．５です。𑁇 次", "値は３．５です。𑁇|次")]
    [InlineData("Brücken, z. B. Bögen, sind alt. Am 3. Oktober war Pause, u. a. Züge standen. Im 19. Jahrhundert nicht.", "Brücken, z. B. Bögen, sind alt.|Am 3. Oktober war Pause, u. a. Züge standen.|Im 19. Jahrhundert nicht.")]
    [InlineData("Es kostet 5 Mio. Euro bzw. Dollar. Rund 200 v. Chr. Die Stadt lag am Fluss.", "Es kostet 5 Mio. Euro bzw. Dollar.|Rund 200 v. Chr.|Die Stadt lag am Fluss.")]
    [InlineData("La Sra. Ruiz, p. ej. Ana, habló en EE. UU. Pero se fue.", "La Sra. Ruiz, p. ej. Ana, habló en EE. UU.|Pero se fue.")]
    [InlineData("En 52 av. J.-C. César gagna. M. Petit et Mme Durand partent. Ils rentrent.", "En 52 av. J.-C. César gagna.|M. Petit et Mme Durand partent.|Ils rentrent.")]
    [InlineData("Il dott. Rossi e la S.p.A. Verdi tacciono. Il sig. Bianchi no.", "Il dott. Rossi e la S.p.A. Verdi tacciono.|Il sig. Bianchi no.")]
    [InlineData("Dhr. Jansen, d.w.z. Piet, komt. Hij zwijgt.", "Dhr. Jansen, d.w.z. Piet, komt.|Hij zwijgt.")]
    [InlineData("Вокзал на ул. Мира, т. е. Центральный, закрыт. Он стар и т. д. Поезда идут в г. Омск.", "Вокзал на ул. Мира, т. е. Центральный, закрыт.|Он стар и т. д. Поезда идут в г. Омск.")]
    [InlineData("Це вул. Лесі, 5 млн. грн. Вона довга.", "Це вул. Лесі, 5 млн. грн.|Вона довга.")]
    [InlineData("Tzw. Most przy ul. Długiej, np. Stary, stoi. Nie spadł.", "Tzw. Most przy ul. Długiej, np. Stary, stoi.|Nie spadł.")]
    [InlineData("Bron, t.ex. Norra, är öppen. Den är ny.", "Bron, t.ex. Norra, är öppen.|Den är ny.")]
    [InlineData("Köprüde Doç. Dr. Kaya konuştu. Sonra gitti.", "Köprüde Doç. Dr. Kaya konuştu.|Sonra gitti.")]
    [InlineData("Silta, esim. Pitkäsilta, on auki. Se on uusi.", "Silta, esim. Pitkäsilta, on auki.|Se on uusi.")]
    [InlineData("Das bin ich. Это я. Он там.", "Das bin ich.|Это я.|Он там.")]
    public void TextBreaksInto(string text, string sentences)
    {
        var found = new List<string>();
        for (int at = 0; at < text.Length;)
        {
            int end = SentenceBreaker.NextEnd(text, at, out _);
            Assert.True(end > at);
            found.Add(text[at..end].Trim());
            at = end;
        }

        Assert.Equal(sentences, string.Join('|', found.Where(sentence => sentence.Length > 0)));
    }

    [Fact]
    public void ABlankLineEndsAParagraph()
    {
        const string Text = "One. Two.\n\nThree.";
        Assert.Equal(4, SentenceBreaker.NextEnd(Text, 0, out bool first));
        Assert.False(first);
        Assert.Equal(9, SentenceBreaker.NextEnd(Text, 4, out bool second));
        Assert.True(second);
        Assert.Equal(17, SentenceBreaker.NextEnd(Text, 9, out bool third));
        Assert.True(third);
    }

    [Theory]
    [InlineData("......................")]
    [InlineData("\n\n\n\n\n\n")]
    [InlineData(". . . . . .")]
    [InlineData("\"\"\"''')))")]
    public void AnyTextIsWalkedToItsEnd(string text) => Walk(text);

    [Fact]
    public void EveryCodePointIsPassedOverWhereverItStands()
    {
        foreach (string text in CodePoints.AllIn("#", "##", "#ab. C", "ab#cd", "ab#", "5#", "A.# B", "A. #B", "A.#", "a\n#\nb", "\n\n#"))
        {
            Walk(text);
        }
    }

    private static void Walk(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int end = SentenceBreaker.NextEnd(text, at, out bool endsParagraph);
            Assert.True(end > at && end <= text.Length && (endsParagraph || end < text.Length), text);
            at = end;
        }
    }

    [Theory]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(600)]
    public void TheEndOfALongSentenceIsFoundWhereverItStands(int length)
    {
        string word = new('x', length);
        Assert.Equal(length + 1, SentenceBreaker.NextEnd($"{word}。Y. Z", 0, out _));
        Assert.Equal(length + 1, SentenceBreaker.NextEnd($"{word}! Y。", 0, out _));
        Assert.Equal(length + 2, SentenceBreaker.NextEnd($"{word}李。\nY", 0, out _));
    }
}
