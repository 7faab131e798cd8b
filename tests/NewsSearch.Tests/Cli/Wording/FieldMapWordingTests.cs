using NewsSearch.Cli.Wording;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Tests.Cli.Wording;

public sealed class FieldMapWordingTests
{
    [Fact]
    public void APairThatIsNoneIsShownTheForm() =>
        Assert.Equal("'body' is not of the form field=key, e.g. body=content_original", FieldMapWording.Of(new FieldMapFault("body")));

    [Fact]
    public void AnUnknownFieldIsShownTheKnownOnes() =>
        Assert.Equal(
            "unknown field 'text' in 'text=x'; the fields are title, body, published, authors, url, source, id, language",
            FieldMapWording.Of(new FieldMapFault("text=x", "text")));
}
