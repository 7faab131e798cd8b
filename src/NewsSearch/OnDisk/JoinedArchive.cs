using NewsSearch.Home;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk;

/// <summary>One of several archives that are asked as one.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Directory">Where its files are read.</param>
/// <param name="First">The number that its first document has among all.</param>
internal sealed record JoinedArchive(string Name, IndexHome Home, MappedDirectory Directory, int First);
