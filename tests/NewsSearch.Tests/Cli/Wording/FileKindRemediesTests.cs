using NewsSearch.Cli.Wording;

namespace NewsSearch.Tests.Cli.Wording;

public sealed class FileKindRemediesTests
{
    [Fact]
    public void EveryKindHasAWayOut() =>
        Assert.All(Enum.GetValues<FileKind>(), kind => Assert.Matches("^(convert|unpack|write) (it|its)", FileKindRemedies.Of(kind, "in/a.x")));

    [Theory]
    [InlineData("in/report.doc", "soffice --headless --convert-to docx in/report.doc")]
    [InlineData("in/Ann's report.doc", @"soffice --headless --convert-to docx 'in/Ann'\''s report.doc'")]
    [InlineData("-report.doc", "soffice --headless --convert-to docx '-report.doc'")]
    [InlineData("in/Bericht für März.doc", "soffice --headless --convert-to docx 'in/Bericht für März.doc'")]
    [InlineData("in/a.zip!/report.doc", "soffice --headless --convert-to docx FILE")]
    [InlineData(null, "soffice --headless --convert-to docx FILE")]
    public void TheCommandCanBeCopied(string? path, string command) =>
        Assert.Equal($"convert it: {command}", FileKindRemedies.Of(FileKind.WordDocument, path));

    [Fact]
    public void TheLineSaysWhatTheFileIs() => Assert.Equal(
        "in/old.rar: RAR archive (unpack it: unrar x in/old.rar)",
        SkipWording.Line(new SkippedInput(new("in/old.rar"), SkipCause.Unread(FileKind.Rar))));
}
