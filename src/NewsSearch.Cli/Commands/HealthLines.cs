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
        var beside = Beside(shell, home, health.KeptNames);
        return new HealthLines([.. health.Problems, .. beside.Problems], [.. HealthWording.Of(health.Gaps), .. beside.Notes]);
    }

    /// <summary>What is found of the files beside the index alone.</summary>
    /// <param name="kept">The names of the keys that the index keeps.</param>
    public static HealthLines Beside(Shell shell, IndexHome home, IReadOnlyCollection<string> kept)
    {
        ILookup<bool, string> beside = new HomeFindings(home, shell.Clock, kept).All().ToLookup(finding => finding.IsDamage, finding => HealthWording.Of(finding, shell.DisplayPath));
        return new HealthLines([.. beside[true]], [.. beside[false]]);
    }
}
