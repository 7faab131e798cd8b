using NewsSearch.Archive;
using NewsSearch.Cli.Wording;
using NewsSearch.Home;
using NewsSearch.OnDisk;

namespace NewsSearch.Cli.Commands;

/// <summary>What is found of an index and of all that stands beside it, a sentence each.</summary>
/// <param name="Problems">Damage.</param>
/// <param name="Notes">What does no harm.</param>
internal sealed record HealthLines(IReadOnlyList<string> Problems, IReadOnlyList<string> Notes)
{
    /// <param name="health">Of the index itself.</param>
    public static HealthLines Of(Shell shell, IndexHome home, IndexHealth health)
    {
        ILookup<bool, HomeFinding> beside = new HomeFindings(home, shell.Clock, health.KeptNames).All().ToLookup(finding => finding.IsDamage);
        return new HealthLines(
            [.. health.Problems, .. beside[true].Select(finding => HealthWording.Of(finding, shell.DisplayPath))],
            [.. HealthWording.Of(health.Gaps), .. beside[false].Select(finding => HealthWording.Of(finding, shell.DisplayPath))]);
    }
}
