using System.Globalization;
using System.Text.Json;
using NewsSearch.Meaning;

namespace NewsSearch.Tests.Meaning;

/// <summary><c>vectors.tsv</c> has sentences with the vectors that onnxruntime-node 1.30 makes of them with the same model, without optimizing its graph.</summary>
public sealed class SentenceModelTests
{
    [Fact]
    public void VectorsAreThoseOfTheReference()
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Meaning", "vectors.tsv"));
        Assert.Equal(10, lines.Length);
        foreach (string[] columns in lines.Select(line => line.Split('\t')))
        {
            string text = JsonDocument.Parse(columns[0]).RootElement.GetString()!;
            float[] expected = [.. columns[1].Split(' ').Select(value => float.Parse(value, CultureInfo.InvariantCulture))];
            float[] vector = TestModel.Model.Encode(text);
            Assert.Equal(384, vector.Length);
            Assert.InRange(Cosine(expected, vector), 0.999, 1.0001);
        }
    }

    [Fact]
    public void WhatMeansTheSameIsNearerThanWhatSharesAWord()
    {
        float[] asked = TestModel.Model.Encode("Farmers protest against trade rules");
        double same = Cosine(asked, TestModel.Model.Encode("Growers blocked the port over tariffs."));
        double word = Cosine(asked, TestModel.Model.Encode("The trade in rare stamps has its own rules."));
        Assert.True(same > word, $"{same} is not above {word}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t")]
    [InlineData("😀😀😀")]
    [InlineData("\uFFFD\u0000\u200B")]
    public void ATextWithoutWordsHasAVectorOfLengthOne(string text) => Assert.InRange(Length(TestModel.Model.Encode(text)), 0.999, 1.001);

    [Fact]
    public void WhatStandsBehindThePiecesThatCountDoesNotMatter()
    {
        string text = string.Join(' ', Enumerable.Repeat("harbour", SentenceModel.MostPieces));
        Assert.Equal(TestModel.Model.Encode(text), TestModel.Model.Encode(text + string.Concat(Enumerable.Repeat(" volcano", 100_000))));
    }

    [Fact]
    public void ManyThreadsGetTheSameVectors()
    {
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => $"The harbour master counted {i} ships.")];
        float[][] alone = [.. texts.Select(TestModel.Model.Encode)];
        Assert.Equal(alone, texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(TestModel.Model.Encode).ToArray());
    }

    [Fact]
    public void AMissingFolderIsTold()
    {
        using var folder = new TemporaryFolder();
        MeaningException error = Assert.Throws<MeaningException>(() => SentenceModel.Open(new MeaningFiles(folder.Combine("meaning"), folder.Combine("meaning"))));
        Assert.Equal((MeaningFault.Absent, true), (error.Fault, error.Message.Contains(MeaningFiles.LibraryName, StringComparison.Ordinal)));
    }

    [Fact]
    public void AFileThatIsNoLibraryIsTold() => AssertRefused(MeaningFault.BadLibrary, (MeaningFiles.LibraryName, "no library"));

    [Fact]
    public void AFileThatIsNoModelIsTold() => AssertRefused(MeaningFault.BadModel, ("model.onnx", "no model"));

    [Fact]
    public void AnEmptyModelIsTold() => AssertRefused(MeaningFault.BadModel, ("model.onnx", ""));

    [Fact]
    public void AFileThatIsNoVocabularyIsTold() => AssertRefused(MeaningFault.BadModel, ("tokenizer.json", "{}"));

    private static void AssertRefused(MeaningFault fault, (string Name, string Content) wrong)
    {
        TestModel.Require();
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { MeaningFiles.LibraryName, "model.onnx", "tokenizer.json" })
        {
            if (name == wrong.Name)
            {
                File.WriteAllText(folder.Combine(name), wrong.Content);
            }
            else
            {
                File.CreateSymbolicLink(folder.Combine(name), Path.Combine(TestModel.Folder, name));
            }
        }

        MeaningException error = Assert.Throws<MeaningException>(() => SentenceModel.Open(new MeaningFiles(folder.Path, folder.Path)));
        Assert.Equal((fault, true), (error.Fault, error.Message.Contains(folder.Combine(wrong.Name), StringComparison.Ordinal)));
    }

    private static double Cosine(float[] one, float[] other) => one.Zip(other, (x, y) => x * y).Sum() / (Length(one) * Length(other));

    private static double Length(float[] vector) => Math.Sqrt(vector.Sum(value => value * value));
}
