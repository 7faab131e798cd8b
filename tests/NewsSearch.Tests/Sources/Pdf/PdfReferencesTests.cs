using System.Text;
using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Pdf;
using UglyToad.PdfPig.Tokens;

namespace NewsSearch.Tests.Sources.Pdf;

public sealed class PdfReferencesTests
{
    private readonly PdfReferences _references = new();

    /// <summary>Both objects have references before the stream adds the one that closes the circle.</summary>
    [Fact]
    public void ACircleThroughKnownObjectsIsFound()
    {
        AddFile("5 0 obj<</Kids[6 0 R]>>endobj 6 0 obj<</Kids[7 0 R]>>endobj");
        Assert.Throws<InputRefusedException>(() => AddStream((6, "<</Kids[5 0 R]>>")));
    }

    [Fact]
    public void AKnownObjectThatBecomesItsOwnPartIsFound()
    {
        AddFile("5 0 obj<</Kids[6 0 R]>>endobj");
        Assert.Throws<InputRefusedException>(() => AddStream((5, "<</Kids[5 0 R]>>")));
    }

    /// <summary>The library may catch the first refusal, and unpacks the stream again for the next page.</summary>
    [Fact]
    public void WhatWasRefusedIsRefusedAgain()
    {
        AddFile("5 0 obj<</Kids[6 0 R]>>endobj");
        Assert.Throws<InputRefusedException>(() => AddStream((6, "<</Kids[5 0 R]>>")));
        Assert.Throws<InputRefusedException>(() => AddStream((6, "<</Kids[5 0 R]>>")));
    }

    /// <summary>Each of 300 streams leads on from the one before or to it: no stream holds more than one step of the depth.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ADepthOfManyStreamsIsFound(bool isDownwards) => Assert.Throws<InputRefusedException>(() =>
    {
        for (int i = 0; i < 300; i++)
        {
            int number = isDownwards ? i : 300 - i;
            AddStream((number, $"<</Kids[{number + 1} 0 R]>>"));
        }
    });

    /// <summary>Twice from 1 to 4, over 2 and over 3; 300 times the same stream makes it no deeper.</summary>
    [Fact]
    public void TwoWaysToAnObjectAndAStreamThatIsUnpackedAgainAreNoCircle()
    {
        AddFile("1 0 obj<</Kids[2 0 R 3 0 R]>>endobj");
        for (int i = 0; i < 300; i++)
        {
            AddStream((2, "<</Kids[4 0 R]>>"), (3, "<</Kids[4 0 R]>>"));
        }

        Assert.Throws<InputRefusedException>(() => AddStream((4, "<</Kids[1 0 R]>>")));
    }

    private void AddFile(string file) => _references.Add(new MemoryStream(Encoding.Latin1.GetBytes(file)));

    private void AddStream(params (int Number, string Definition)[] objects)
    {
        int place = 0;
        StringBuilder header = new();
        foreach ((int number, string definition) in objects)
        {
            header.Append(number).Append(' ').Append(place).Append(' ');
            place += definition.Length;
        }

        byte[] stream = Encoding.Latin1.GetBytes($"{header}{string.Concat(objects.Select(entry => entry.Definition))}");
        _references.AddStream(stream, new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.First] = new NumericToken(header.Length) }));
    }
}
