namespace NewsSearch.Tests.Durability;

/// <summary>One thing that was done to the files of an index home.</summary>
/// <param name="Content">What was written; empty but for <see cref="DiskOperationKind.Write"/>.</param>
/// <param name="Target">The new name of <see cref="DiskOperationKind.Move"/>; empty for others.</param>
internal sealed record DiskOperation(DiskOperationKind Kind, string Path, byte[] Content, string Target = "")
{
    public override string ToString() => $"{Kind} {System.IO.Path.GetFileName(Path)}{(Target.Length > 0 ? " to " + System.IO.Path.GetFileName(Target) : "")}";
}
