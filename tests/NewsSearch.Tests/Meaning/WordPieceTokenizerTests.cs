using System.Text.Json;
using NewsSearch.Meaning;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Meaning;

/// <summary><c>pieces.tsv</c> has texts of many scripts with the numbers that @huggingface/tokenizers 0.1 for Node.js makes of them by the same tokenizer.json.</summary>
public sealed class WordPieceTokenizerTests
{
    private const int Unbounded = 100_000;

    private static readonly Lazy<WordPieceTokenizer> Tokenizer = new(() => WordPieceTokenizer.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "meaning", "tokenizer.json"))));

    [Fact]
    public void TextsOfManyScriptsAreCutAsByTheReference()
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Meaning", "pieces.tsv"));
        Assert.True(lines.Length >= 200, $"only {lines.Length} texts");
        foreach (string[] columns in lines.Select(line => line.Split('\t')))
        {
            string text = JsonDocument.Parse(columns[0]).RootElement.GetString()!;
            Assert.Equal($"{columns[0]} {columns[1]}", $"{columns[0]} {string.Join(' ', Tokenizer.Value.Encode(text, Unbounded))}");
        }
    }

    /// <summary>By BERT's own rule each ideograph is a word, those beyond 16 bits too, which the reference takes for letters. The vocabulary has neither.</summary>
    [Fact]
    public void RareIdeographsAreWords() => Assert.Equal([101L, 100, 100, 102], Tokenizer.Value.Encode("𠀀𠀁", Unbounded));

    [Theory]
    [InlineData(3)]
    [InlineData(50)]
    [InlineData(192)]
    public void ALongTextIsCutAndEndsAsOthersDo(int most)
    {
        long[] ids = Tokenizer.Value.Encode(string.Concat(Enumerable.Repeat("harbour ", 100_000)), most);
        Assert.Equal(most, ids.Length);
        Assert.Equal((101, 102), (ids[0], ids[^1]));
        Assert.All(ids[1..^1], id => Assert.Equal(Tokenizer.Value.Encode("harbour", Unbounded)[1], id));
    }

    [Fact]
    public void WhatLooksLikeAMarkOfTheModelIsText() => Assert.DoesNotContain(102, Tokenizer.Value.Encode("a [SEP] b", Unbounded)[..^1]);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"model\":{\"type\":\"Unigram\",\"vocab\":[[\"a\",1]]}}")]
    [InlineData("{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"a\":1}}}")]
    [InlineData("{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"[UNK]\":\"x\"}}}")]
    [InlineData("{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"[UNK]\":1")]
    public void AnotherFileIsRefused(string json) => Assert.Throws<FormatException>(() => WordPieceTokenizer.Read(System.Text.Encoding.UTF8.GetBytes(json)));
}
