namespace NewsSearch.Tests;

public sealed class ResultTests
{
    [Fact]
    public void ASuccessHasAValueAndNoFault()
    {
        Result<string, int> success = "seven";
        Assert.True(success.TryGet(out string? value, out int fault));
        Assert.Equal(("seven", 0), (value, fault));
        Assert.Equal((true, "seven"), (success.Succeeded, success.Value));
        Assert.Throws<InvalidOperationException>(() => success.Fault);
    }

    [Fact]
    public void AFailureHasAFaultAndNoValue()
    {
        Result<string, int> failure = 7;
        Assert.False(failure.TryGet(out string? value, out int fault));
        Assert.Equal((null, 7), (value, fault));
        Assert.Equal((false, 7), (failure.Succeeded, failure.Fault));
        Assert.Throws<InvalidOperationException>(() => failure.Value);
    }

    [Fact]
    public void OnlyASuccessGoesOn()
    {
        static Result<int, string> Half(int number) => number % 2 == 0 ? number / 2 : $"{number} is odd";
        Assert.Equal(3, Half(12).Then(Half).Value);
        Assert.Equal("7 is odd", Half(14).Then(Half).Fault);
        Assert.Equal("7 is odd", Half(14).Then(Half).Then(Half).Fault);
        Assert.Equal("5 is odd", Half(5).Then<int>(_ => throw new InvalidOperationException("goes on")).Fault);
    }
}
