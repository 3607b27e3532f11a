using AutoMapper;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Mappings.Tests;

/// <summary>The mapper as the Function app registers it.</summary>
internal static class Maps
{
    public static IMapper Mapper { get; } =
        new ServiceCollection().AddLogging().AddSavMappings(licenseKey: null).BuildServiceProvider().GetRequiredService<IMapper>();
}
