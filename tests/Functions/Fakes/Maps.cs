using AutoMapper;
using Microsoft.Extensions.DependencyInjection;
using Sav.Mappings;

namespace Sav.Functions.Tests.Fakes;

internal static class Maps
{
    public static IMapper Mapper { get; } =
        new ServiceCollection().AddLogging().AddSavMappings(licenseKey: null).BuildServiceProvider().GetRequiredService<IMapper>();
}
