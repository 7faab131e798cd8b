using System.CommandLine;

namespace NewsSearch.Cli.Commands;

/// <summary>The option of <c>index</c> that drops what is gone: <c>--prune</c>, or <c>--prune=force</c>.</summary>
internal static class PruneOption
{
    /// <summary>Drops the articles of sources that are missing as a whole, too.</summary>
    public const string Force = "force";

    public static Option<string?> Create()
    {
        var option = new Option<string?>("--prune")
        {
            Description = $"Drop articles whose file is gone or no longer holds them; with ={Force} also those of a source that is missing as a whole or empty",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = Force,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value != Force)
            {
                result.AddError($"--prune takes no value but {Force}, not '{token.Value}'");
            }
        });
        return option;
    }
}
